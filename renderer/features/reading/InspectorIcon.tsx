/** A window with its right column set off. Drawn like the icons in ui/icons.tsx. */
export function InspectorIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path d="M2 2.75h12v10.5H2zM10 2.75v10.5" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
    </svg>
  );
}
