/**
 * Electron moves the focus to its menu bar when Alt is let go and it saw no other key since Alt went down, and it does not
 * see keys that the page takes for itself (seen with Electron 45 on Linux). After Alt and an arrow the next key would go
 * to the menu. Alt pressed alone still does what it does everywhere.
 */
export function keepFocusAfterAltChords(): void {
  let isChord = false;
  window.addEventListener(
    'keydown',
    ({ key, altKey }) => {
      isChord = altKey && key !== 'Alt';
    },
    { capture: true },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key === 'Alt' && isChord) event.preventDefault();
    },
    { capture: true },
  );
}
