import { useEffect, useRef, type ReactNode } from 'react';

interface TitleProps {
  readonly children: ReactNode;
  readonly takesFocus?: boolean;
  /** A long name is set smaller, so that it keeps to two lines. */
  readonly isLong?: boolean;
}

/** The title of a screen. It takes the focus when the screen appears, so that a screen reader says where one is. */
export function Title({ children, takesFocus = true, isLong = false }: TitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={title} tabIndex={-1} data-long={isLong || undefined}>
      {children}
    </h1>
  );
}
