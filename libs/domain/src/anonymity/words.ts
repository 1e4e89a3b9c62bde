/*
 * The words of pseudonyms. Each is kind or neutral in English, says nothing of looks, age, sex,
 * origin, belief or ability, and no pair of them is an insult. Names that exist stay as they are
 * stored; words may be added at any time.
 */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const ADJECTIVES = list(`
  Amber Azure Balmy Breezy Bright Calm Candid Cheerful Clear Coral Cordial Cosy Curious
  Daring Dawning Dewy Eager Earnest Easy Fond Free Friendly Gentle Genial Glad Golden Grateful
  Happy Helpful Hopeful Humble Indigo Jolly Jovial Keen Kind Lavender Light Lively
  Loyal Lucid Maple Mellow Merry Mild Mindful Modest Neat Noble Open Patient Peaceful Placid
  Playful Pleasant Polite Quick Quiet Rosy Rustic Saffron Serene Silver Sincere Steady Sunny
  Tidy Tranquil Upbeat Velvet Warm Willing Witty
`);

export const ANIMALS = list(`
  Albatross Alpaca Antelope Badger Beaver Bison Bittern Bobolink Bunting Caribou Chaffinch
  Chamois Chickadee Cormorant Crane Curlew Deer Dolphin Dormouse Dove Dunlin Egret Eider Elk
  Falcon Finch Firefly Fox Gannet Gazelle Goldfinch Grebe Grouse Hare Hawk Hedgehog Heron Hoopoe
  Ibex Ibis Jackdaw Jay Kestrel Kingfisher Kinglet Kite Koala Lark Linnet Llama Lynx Magpie Marten
  Martin Moth Narwhal Nightingale Nuthatch Oriole Osprey Otter Owl Partridge Pelican Petrel Pipit
  Plover Puffin Quail Raven Redstart Robin Sandpiper Seal Siskin Skylark Sparrow Starling Stork
  Swallow Swift Tern Thrush Turtle Wagtail Warbler Waxwing Wombat Woodpecker Wren
`);
