import { v7 } from 'uuid';
import type { TaskId } from '../../shared/ids.ts';

/** Names a piece of long work so that its progress can be followed and it can be stopped. */
export function newTaskId(): TaskId {
  return v7() as TaskId;
}
