/** The product's sign: a ticket with its two notches and a tick. */
export function BrandMark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path
        fill="var(--ink)"
        d="M5 1.5h14A2.5 2.5 0 0 1 21.5 4v8.2a2.3 2.3 0 0 0 0 4.6V20a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 20v-3.2a2.3 2.3 0 0 0 0-4.6V4A2.5 2.5 0 0 1 5 1.5z"
      />
      <path d="M7 14.5h10" stroke="var(--paper)" strokeWidth="1.5" strokeDasharray="2 2" />
      <path
        d="m8.4 7.5 2.5 2.5 4.8-5"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
