/** The questions about a site: where to, with whom, into what, and from when on. */
import type { Site, StudyOutline } from '../../../../schema/model/study.ts';
import { MergeSitesDialog } from './MergeSitesDialog.tsx';
import { MoveSiteDialog } from './MoveSiteDialog.tsx';
import { SplitSiteDialog } from './SplitSiteDialog.tsx';
import type { Time } from './sites-at.ts';

export type SiteDialog =
  | { kind: 'move' | 'merge' | 'split'; site: Site }
  /** Another parent was written into the site's cell: a correction, or a move? */
  | { kind: 'parent'; site: Site; parent: Site | null; correct: () => void };

interface SiteDialogsProps {
  dialog: SiteDialog;
  outline: StudyOutline;
  /** The time that is looked at, offered as the time of the change. */
  time: Time;
  onClose: () => void;
}

export function SiteDialogs({ dialog, ...props }: SiteDialogsProps) {
  switch (dialog.kind) {
    case 'move':
      return <MoveSiteDialog site={dialog.site} {...props} />;
    case 'parent':
      return <MoveSiteDialog site={dialog.site} written={dialog} {...props} />;
    case 'merge':
      return <MergeSitesDialog site={dialog.site} {...props} />;
    case 'split':
      return <SplitSiteDialog site={dialog.site} {...props} />;
  }
}
