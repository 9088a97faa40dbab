import { Component, type ReactNode } from 'react';
import { ActionButton } from '#ui/components/action-button.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { frameText } from '#ui/text/frame.ts';
import { useText } from '#ui/text/use-text.ts';

interface RegionProps {
  readonly children: ReactNode;
}

/** Keeps a fault of one region of the screen inside that region. What failed is not shown: it may hold personal data. */
export class RegionBoundary extends Component<RegionProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Broken onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText(frameText);
  return (
    <div role="alert">
      <EmptyState icon="screwdriver" title={text.broken}>
        {text.brokenWhy}
      </EmptyState>
      <ActionButton onPress={onRetry}>{text.retry}</ActionButton>
    </div>
  );
}
