import type { Handlers } from '../../../shared/host.ts';
import { backgroundHandlers } from './background.ts';
import { caseHandlers } from './case.ts';
import type { HostContext } from './context.ts';
import { documentHandlers } from './document.ts';
import { fileHandlers } from './file.ts';
import { freeSectionHandlers } from './free-section.ts';
import { markHandlers } from './mark.ts';
import { organisationHandlers } from './organisation.ts';
import { positionHandlers } from './position.ts';
import { reportHandlers } from './report.ts';
import { correctionHandlers } from './report-correction.ts';
import { fetchHandlers } from './report-fetch.ts';
import { responseHandlers } from './response.ts';
import { searchHandlers } from './search.ts';
import { workspaceHandlers } from './workspace.ts';

/** A handler for every operation of the contract; one that is missing does not compile. */
export function createHandlers(context: HostContext): Handlers {
  return {
    ...workspaceHandlers(context),
    ...organisationHandlers(context),
    ...reportHandlers(context),
    ...fetchHandlers(context),
    ...correctionHandlers(context),
    ...markHandlers(context),
    ...backgroundHandlers(context),
    ...caseHandlers(context),
    ...responseHandlers(context),
    ...freeSectionHandlers(context),
    ...positionHandlers(context),
    ...documentHandlers(context),
    ...searchHandlers(context),
    ...fileHandlers(context),
  };
}
