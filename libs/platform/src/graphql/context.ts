import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestLoaders } from '../loaders/index.ts';
import type { Viewer } from '../viewer/index.ts';

/** What one GraphQL request carries; made by the API process. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly loaders: RequestLoaders;
  readonly requestId: string;
  /** The reader's own address, behind trusted proxies. */
  readonly address: string;
  readonly userAgent: string;
  /** Starts a session in the browser, or with null ends it. */
  setSessionCookie(token: string | null, expires?: Date): void;
}

const contextOf = (execution: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(execution).getContext<RequestContext>();

/** The viewer of this request, `nobody` when signed out. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Viewer => contextOf(execution).viewer,
);

/** The loaders of this request. */
export const Loaders = createParamDecorator(
  (_: unknown, execution: ExecutionContext): RequestLoaders => contextOf(execution).loaders,
);

/** The whole request. */
export const Request = createParamDecorator(
  (_: unknown, execution: ExecutionContext): RequestContext => contextOf(execution),
);
