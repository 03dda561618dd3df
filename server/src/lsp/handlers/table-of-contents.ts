import { updateToc } from '../../features/update-toc.ts';
import { answering } from '../answering.ts';
import { documentOf } from '../open-draft.ts';
import type { UpdateTocParams, UpdateTocResult } from '../requests.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../to-lsp.ts';

/** 更新目录, 插入目录. */
export const updatingToc = (session: Session) =>
  answering<UpdateTocParams, UpdateTocResult>(session, null, ({ draft }) => {
    const update = updateToc(documentOf(draft));
    if (!update) return null;
    const { edits, ...counts } = update;
    return { edit: toWorkspaceEdit(draft, edits, session), ...counts };
  });
