import type { ReactNode } from 'react';

/** Every icon of the product, drawn on a grid of 24 with a 1.75 stroke and round ends. */
export const iconShapes = {
  check: <path d="m5 12.5 4.6 4.6L19 7.4" />,
  checkRing: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="m7.5 12.4 3.1 3.1 6-6.6" />
    </>
  ),
  halfRing: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 2.5v19M12 8h8.5M12 12h9.5M12 16h8.5" />
    </>
  ),
  dashedRing: <circle cx="12" cy="12" r="9.5" strokeDasharray="3.2 3.2" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 6.8V12l3.4 2.2" />
    </>
  ),
  octagonCross: (
    <>
      <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" />
      <path d="m8.7 8.7 6.6 6.6m0-6.6-6.6 6.6" />
    </>
  ),
  triangle: (
    <>
      <path d="M12 3.2 22 20.4H2z" />
      <path d="M12 9.6v5" />
      <path d="M12 17.6v.1" />
    </>
  ),
  roundArrow: (
    <>
      <path d="M20 12a8 8 0 1 1-2.6-5.9" />
      <path d="M20.5 3v4.4h-4.4" />
    </>
  ),
  screwdriver: (
    <>
      <path d="m13.2 10.8 6.3-6.3 1.6 1.6-6.3 6.3z" />
      <path d="m12.4 11.6-1.2-1.2-8 8a1.7 1.7 0 0 0 2.4 2.4l8-8z" />
    </>
  ),
  plane: <path d="M21 3.5 10.5 14M21 3.5l-6.6 17-3.9-6.5L4 10.1z" />,
  backArrow: (
    <>
      <path d="M4 9.5h10.5a5 5 0 0 1 0 10H9" />
      <path d="M8 5.2 3.8 9.5 8 13.8" />
    </>
  ),
  offline: (
    <>
      <path d="M3 3l18 18" />
      <path d="M5 12.6a10 10 0 0 1 4.4-2.5M19 12.6a10 10 0 0 0-5.5-2.7M8.2 16a5.6 5.6 0 0 1 7.6 0M2 9a15 15 0 0 1 4.5-2.9M22 9a15 15 0 0 0-11-4" />
      <path d="M12 19.6v.1" />
    </>
  ),
  shield: (
    <>
      <path d="M12 2.6 4 5.6v6.2c0 4.6 3.3 8 8 9.6 4.7-1.6 8-5 8-9.6V5.6z" />
      <path d="m8.4 11.9 2.6 2.6 4.6-5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.7-4 3.7-6 7.5-6s6.8 2 7.5 6" />
    </>
  ),
  camera: (
    <>
      <path d="M3 8.2h3.6L8.2 5.6h7.6l1.6 2.6H21v10.6H3z" />
      <circle cx="12" cy="13.2" r="3.4" />
    </>
  ),
  handScanner: (
    <>
      <path d="M4 4h10.5l2.8 5.4H8.6L10.4 20H6.2L4 9.4z" />
      <path d="M20 4.5v.1M21.4 9.4v.1M20.6 7v.1" />
    </>
  ),
  nfc: (
    <path d="M5 8.5c1.4 2.2 1.4 4.8 0 7M9 6.3c2.6 3.6 2.6 7.8 0 11.4M13 4.2c3.6 4.8 3.6 10.8 0 15.6M17 2.4c4.6 6 4.6 13.2 0 19.2" />
  ),
  picture: (
    <>
      <path d="M3.5 4.5h17v15h-17z" />
      <path d="m3.5 16.5 4.8-4.6 4 3.6 3-2.6 5.2 4.4" />
      <circle cx="9" cy="9" r="1.4" />
    </>
  ),
  search: (
    <>
      <circle cx="10.8" cy="10.8" r="6.8" />
      <path d="m16 16 4.8 4.8" />
    </>
  ),
  close: <path d="m5.5 5.5 13 13m0-13-13 13" />,
  lock: (
    <>
      <path d="M5 10.5h14v10H5z" />
      <path d="M8 10.5V7.3a4 4 0 0 1 8 0v3.2" />
    </>
  ),
  phone: (
    <>
      <path d="M7 2.5h10v19H7z" />
      <path d="M10.5 5h3" />
    </>
  ),
  card: (
    <>
      <path d="M2.5 5.5h19v13h-19z" />
      <path d="M6 10h5M6 14h8" />
    </>
  ),
  box: (
    <>
      <path d="M3.5 7.5 12 3.2l8.5 4.3v9L12 20.8l-8.5-4.3z" />
      <path d="m3.5 7.5 8.5 4.3 8.5-4.3M12 11.8v9" />
    </>
  ),
  boxWithBars: (
    <>
      <path d="M3.5 4.5h17v15h-17z" />
      <path d="M9.5 9v6M14.5 9v6" />
    </>
  ),
  printer: (
    <>
      <path d="M7 8.5v-5h10v5M7 17H3.5V8.5h17V17H17" />
      <path d="M7 14h10v6.5H7z" />
    </>
  ),
  download: (
    <>
      <path d="M12 3.5v11M7.5 10.2l4.5 4.6 4.5-4.6" />
      <path d="M4 20.5h16" />
    </>
  ),
  receipt: (
    <>
      <path d="M5 2.5h14v19l-2.4-1.6-2.3 1.6-2.3-1.6-2.3 1.6-2.3-1.6L5 21.5z" />
      <path d="M8.5 8h7M8.5 12h7" />
    </>
  ),
  gear: (
    <>
      <circle cx="12" cy="12" r="3.2" />
      <path d="M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1" />
    </>
  ),
  qr: (
    <>
      <path d="M3.5 3.5h6.4v6.4H3.5zM14.1 3.5h6.4v6.4h-6.4zM3.5 14.1h6.4v6.4H3.5z" />
      <path d="M14 14h2.6v2.6H14zM18 18h2.5v2.5H18zM18.4 14.2h2M14.2 18.6v2" />
    </>
  ),
  sliders: (
    <>
      <path d="M4 7h9M17.5 7H20M4 17h2.5M11 17h9" />
      <circle cx="15.2" cy="7" r="2.3" />
      <circle cx="8.8" cy="17" r="2.3" />
    </>
  ),
  arrowUp: <path d="M12 20V4.5M5.5 11 12 4.5l6.5 6.5" />,
  arrowDown: <path d="M12 4v15.5M5.5 13l6.5 6.5 6.5-6.5" />,
  arrowLeft: <path d="M20 12H4.5M11 5.5 4.5 12l6.5 6.5" />,
  arrowRight: <path d="M4 12h15.5M13 5.5l6.5 6.5-6.5 6.5" />,
} satisfies Readonly<Record<string, ReactNode>>;
