import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from '@colloquy/domain/vocabulary';
import {
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';

/** How many rows a list without `first` is taken to have: comments, answers, tags. */
const LIST_ROWS = 10;
/** A connection asks the database for itself, once for each object that it stands in. */
const CONNECTION_EXTRA = 10;

type Field = GraphQLField<unknown, unknown>;

/** Rows that this field may give for each object that it stands in. A variable may hold any number. */
function rowsOf(node: FieldNode, field: Field): number {
  if (field.args.some(({ name }) => name === 'first')) {
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (given?.kind === Kind.VARIABLE) return PAGE_SIZE_MAX;
    return given?.kind === Kind.INT ? Math.max(1, Number(given.value)) : PAGE_SIZE_DEFAULT;
  }
  // The connection around them has counted its edges.
  if (field.name === 'edges') return 1;
  return isListType(getNullableType(field.type)) ? LIST_ROWS : 1;
}

/** What the field costs beside its objects; where it is more than reading them, its resolver says so. */
function extraOf(field: Field): number {
  const { complexity } = field.extensions as { readonly complexity?: number };
  return (
    complexity ?? (getNamedType(field.type).name.endsWith('Connection') ? CONNECTION_EXTRA : 0)
  );
}

/**
 * Counts the objects that an operation may ask for, whatever its variables hold: so a document is
 * counted once, when it is first seen. Each fragment is counted once, however often it is spread.
 */
class Counter {
  readonly #fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  costOf(type: GraphQLNamedType | null | undefined, { selections }: SelectionSetNode): number {
    return selections.reduce((sum, each) => sum + this.#costOfOne(type, each), 0);
  }

  #costOfOne(type: GraphQLNamedType | null | undefined, node: SelectionNode): number {
    if (node.kind === Kind.FIELD) return this.#costOfField(type, node);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#costOfFragment(node.name.value);
    return this.costOf(this.#typeAt(node.typeCondition?.name.value) ?? type, node.selectionSet);
  }

  #costOfField(type: GraphQLNamedType | null | undefined, node: FieldNode): number {
    const isKnown = isObjectType(type) || isInterfaceType(type);
    const field = isKnown ? type.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const named = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(named)) return extraOf(field);
    return extraOf(field) + rowsOf(node, field) * (1 + this.costOf(named, node.selectionSet));
  }

  #costOfFragment(name: string): number {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    // A fragment within itself is refused by another rule.
    this.#fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    const type = this.#typeAt(fragment?.typeCondition.name.value);
    const cost = fragment ? this.costOf(type, fragment.selectionSet) : 0;
    this.#fragments.set(name, cost);
    return cost;
  }

  #typeAt(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.context.getSchema().getType(name);
  }
}

/** Refuses a document with an operation that costs more than `max`. */
export const costRule =
  (max: number): ValidationRule =>
  (context): ASTVisitor => ({
    OperationDefinition(node) {
      const type = context.getSchema().getRootType(node.operation);
      const cost = new Counter(context).costOf(type, node.selectionSet);
      if (cost <= max) return;
      const words = `The operation may ask for ${cost} objects; ${max} are the most.`;
      context.reportError(new GraphQLError(`${words} A smaller "first" may help.`));
    },
  });
