/** The dialog that is open over the text, if one is. */
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { ReplaceDialog } from '../editing/ReplaceDialog.tsx';
import { LinkDialog } from '../links/LinkDialog.tsx';
import { useLinkTools } from '../links/use-link-tools.ts';
import { ReportTieDialog } from '../networks/ReportTieDialog.tsx';
import { SpeakersDialog } from '../speakers/SpeakersDialog.tsx';
import { TurnDialog } from '../speakers/TurnDialog.tsx';

export function DocumentDialogs() {
  const open = useOpenDocument();
  const asked = useDocument((state) => state.asked);
  const document = useDocument((state) => (state.asked ? state.document : null));
  const { make, cancel } = useLinkTools();
  const close = () => open.ask(null);
  if (!asked || !document) return null;
  const said = { document, onSay: open.coding.say, onClose: close };
  switch (asked.kind) {
    case 'speakers':
      return <SpeakersDialog document={document} onClose={close} />;
    case 'turn':
      return <TurnDialog span={asked.span} {...said} />;
    case 'report':
      return <ReportTieDialog span={asked.span} {...said} />;
    case 'link':
      return <LinkDialog from={asked.from} to={asked.to} onLink={make} onClose={cancel} />;
    case 'replace':
      return <ReplaceDialog document={document} path={asked.path} onClose={close} />;
  }
}
