import * as v from 'valibot';
import {
  type Position,
  type PositionHit,
  type PositionSummary,
  type PositionUse,
  positionFields,
} from '../domain/position.ts';
import type { Message } from '../errors.ts';
import {
  documentJson,
  fileToken,
  limit,
  nothing,
  operation,
  positionId,
  query,
  revision,
  taskId,
} from './operation.ts';

/** The library of what the organisation has said before. */
export const positionOperations = {
  'position.list': operation(nothing).returns<readonly PositionSummary[]>(),
  'position.read': operation(v.strictObject({ positionId })).returns<Position>(),
  'position.search': operation(v.strictObject({ query, limit })).returns<readonly PositionHit[]>(),
  'position.create': operation(
    v.strictObject({
      fields: positionFields,
      body: documentJson,
      source: v.nullable(v.pipe(v.string(), v.maxLength(300))),
    }),
  ).returns<Position>(),
  'position.save': operation(
    v.strictObject({ positionId, baseVersion: revision, fields: positionFields, body: documentJson }),
  ).returns<Position>(),
  'position.uses': operation(v.strictObject({ positionId })).returns<readonly PositionUse[]>(),
  'position.import': operation(v.strictObject({ file: fileToken, taskId })).returns<{
    readonly imported: number;
    readonly messages: readonly Message[];
  }>(),
} as const;
