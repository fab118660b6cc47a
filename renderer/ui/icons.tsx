/**
 * The window's icons: 16 px line drawings in the text's colour, hidden from assistive technology,
 * since a label always stands beside them or on their button.
 */
import type { ReactNode } from 'react';

function icon(drawing: ReactNode) {
  return function Icon() {
    return (
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

export const DocumentsIcon = icon(<path d="M4 1.75h5.5L12.5 5v9.25h-8.5zM9.25 2v3.25h3M6 8h4.5M6 10.75h4.5" />);
export const CodebookIcon = icon(
  <path d="M8 3.5C6.5 2.4 4.4 2 2 2v10.5c2.4 0 4.5.4 6 1.5 1.5-1.1 3.6-1.5 6-1.5V2c-2.4 0-4.5.4-6 1.5zM8 3.5V14" />,
);
export const StudyIcon = icon(
  <path d="M6 1.75h4v3.5H6zM1.75 10.75h4v3.5h-4zM10.25 10.75h4v3.5h-4zM8 5.25V8M3.75 10.75V8h8.5v2.75" />,
);
export const FiguresIcon = icon(<path d="M2 2v12h12M5 11.5V8.5M8 11.5V5M11 11.5V7M14 11.5v-8" />);
export const MemosIcon = icon(<path d="M2.5 2.5h11v7.25L9.75 13.5H2.5zM13.25 9.75h-3.5v3.5M5 5.5h6M5 8.25h3" />);
export const PeopleIcon = icon(
  <path d="M6 2.5a2.25 2.25 0 1 0 0 4.5 2.25 2.25 0 0 0 0-4.5zM1.75 13.5c0-2.75 1.75-4.25 4.25-4.25s4.25 1.5 4.25 4.25M10.75 2.75a2.1 2.1 0 0 1 0 4M11.75 9.5c1.6.5 2.5 1.85 2.5 4" />,
);
export const LinkIcon = icon(
  <path d="M6.75 9.25a2.5 2.5 0 0 0 3.55 0l2.2-2.2a2.5 2.5 0 0 0-3.55-3.55l-.7.7M9.25 6.75a2.5 2.5 0 0 0-3.55 0l-2.2 2.2a2.5 2.5 0 0 0 3.55 3.55l.7-.7" />,
);
export const ReportsIcon = icon(<path d="M3.5 9.5v4.75h9V9.5M8 1.75v8.5M4.9 7.25 8 10.35l3.1-3.1" />);
export const SearchIcon = icon(<path d="M7 2.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5zM10.5 10.5 14 14" />);
export const UndoIcon = icon(<path d="M6 3 2.75 6.25 6 9.5M3 6.25h6.25a3.5 3.5 0 0 1 0 7H7" />);
export const RedoIcon = icon(<path d="m10 3 3.25 3.25L10 9.5m3-3.25H6.75a3.5 3.5 0 0 0 0 7H9" />);
export const HistoryIcon = icon(<path d="M2.5 8a5.5 5.5 0 1 0 1.75-4M2.5 2.25V5h2.75M8 5v3.25l2.25 1.5" />);
export const ChevronDownIcon = icon(<path d="m4 6.25 4 4 4-4" />);
export const ChevronRightIcon = icon(<path d="m6.25 4 4 4-4 4" />);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const CloseIcon = icon(<path d="m4 4 8 8m0-8-8 8" />);
export const CheckIcon = icon(<path d="m3 8.5 3.25 3.25L13 4.75" />);
export const MoreIcon = icon(<path d="M3.25 8h.01M8 8h.01M12.75 8h.01" strokeWidth="2.2" />);
export const WarningIcon = icon(<path d="M8 2 1.75 13.25h12.5zM8 6.5v3M8 11.5h.01" />);
export const ErrorIcon = icon(<path d="M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5zM8 5v3.5M8 11h.01" />);
export const InfoIcon = icon(<path d="M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5zM8 7.5V11M8 5h.01" />);
export const CoderIcon = icon(
  <path d="M8 2.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5zM2.75 14a5.25 5.25 0 0 1 10.5 0" />,
);
export const ViewIcon = icon(
  <path d="M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8zM8 6.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5z" />,
);
export const ImportIcon = icon(<path d="M8 2v7.5M4.75 6.5 8 9.75l3.25-3.25M2.5 11v2.75h11V11" />);
export const TrashIcon = icon(<path d="M2.75 4.25h10.5M6 4V2.25h4V4M4 4.5l.65 9.25h6.7L12 4.5M6.75 7v4M9.25 7v4" />);
export const GripIcon = icon(
  <path d="M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01" strokeWidth="2" />,
);
export const MoveIcon = icon(<path d="M2 3.5h5.5M2 12.5h4.5M4 8h9.5M10.5 5l3 3-3 3" />);
export const SidebarIcon = icon(<path d="M2 2.75h12v10.5H2zM6 2.75v10.5" />);
export const MergeIcon = icon(<path d="M3 2.5v2.75L8 9v4.5M13 2.5v2.75L8 9M5.75 11.25 8 13.5l2.25-2.25" />);
export const SplitIcon = icon(
  <path d="M8 2.5V7L3 10.75v2.75M8 7l5 3.75v2.75M1.25 11.75 3 13.5l1.75-1.75M11.25 11.75 13 13.5l1.75-1.75" />,
);
export const EditIcon = icon(<path d="m10.75 2.75 2.5 2.5-8 8-3.25.75.75-3.25zM9 4.5 11.5 7" />);
export const ShieldIcon = icon(<path d="M8 1.75 13 3.5v4.25c0 3-2 5.25-5 6.5-3-1.25-5-3.5-5-6.5V3.5z" />);
export const UnplacedIcon = icon(
  <path d="M6.5 9.5 9.5 6.5M7 4.5l1-1a3 3 0 0 1 4.25 4.25l-1 1M9 11.5l-1 1a3 3 0 0 1-4.25-4.25l1-1M2.5 2.5l11 11" />,
);
export const FilterIcon = icon(<path d="M2 3.25h12L9.5 8.5v4.25l-3 1V8.5z" />);
export const PlayIcon = icon(<path d="M5 2.75v10.5L13 8z" fill="currentColor" />);
export const PauseIcon = icon(<path d="M5.25 3v10M10.75 3v10" strokeWidth="2.4" />);
export const BackIcon = icon(<path d="M8 3.5v9L2.5 8zM13.5 3.5v9L8 8z" />);
export const ForwardIcon = icon(<path d="M8 3.5v9L13.5 8zM2.5 3.5v9L8 8z" />);
export const VolumeIcon = icon(
  <path d="M2.25 6v4H5l3.5 3V3L5 6zM11 5.75a3.5 3.5 0 0 1 0 4.5M12.75 3.75a6 6 0 0 1 0 8.5" />,
);
export const MutedIcon = icon(<path d="M2.25 6v4H5l3.5 3V3L5 6zM11 6.25l3.5 3.5m0-3.5L11 9.75" />);
export const FollowIcon = icon(<path d="M2 3h12M2 6.5h5M2 10h4M2 13.5h12M11 5.5v5M8.75 8.5 11 10.75l2.25-2.25" />);
export const SetsIcon = icon(<path d="M2.5 5.5h8v8h-8zM5.5 5.5v-3h8v8h-3" />);
