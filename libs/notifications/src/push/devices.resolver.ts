import { ViewerType } from '@colloquy/identity';
import { CurrentViewer, rowId } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PushDevicesService } from './devices.service.ts';
import { PushDevice, RegisterPushDeviceInput } from './devices.types.ts';

@Resolver(() => ViewerType)
export class PushDevicesResolver {
  constructor(private readonly devices: PushDevicesService) {}

  @Query(() => String, {
    nullable: true,
    description: 'The key that browsers subscribe with (RFC 8292); null where none is sent.',
  })
  pushPublicKey(): string | null {
    return this.devices.publicKey;
  }

  @ResolveField(() => [PushDevice], { description: 'Browsers of the viewer that show messages.' })
  pushDevices(@CurrentViewer() viewer: Viewer): Promise<PushDevice[]> {
    return this.devices.list(viewer);
  }

  @Mutation(() => Boolean, {
    description: 'Lets this browser show messages until its session ends.',
  })
  registerPushDevice(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The subscription.' }) input: RegisterPushDeviceInput,
  ): Promise<boolean> {
    return this.devices.register(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Sends no more messages to a browser of the viewer.' })
  removePushDevice(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ): Promise<boolean> {
    return this.devices.remove(viewer, rowId(id));
  }

  @Mutation(() => Boolean, {
    description: 'Sends a message to a browser of the viewer, to see whether it comes.',
  })
  tryPushDevice(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ): Promise<boolean> {
    return this.devices.try(viewer, rowId(id));
  }
}
