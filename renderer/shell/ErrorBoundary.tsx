/**
 * Keeps a defect in one room from taking the window along: says that the study is safe and offers to
 * draw the room again. What was thrown goes to the console, where it may name code but not material.
 */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface Props {
  children: ReactNode;
  /** A new value tries again by itself, e.g. after going to another room. */
  resetKey?: string;
}

export class ErrorBoundary extends Component<Props, { failedWith: string | null }> {
  override state = { failedWith: null };

  static getDerivedStateFromError(error: unknown) {
    return { failedWith: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: Props) {
    if (before.resetKey !== this.props.resetKey && this.state.failedWith !== null) this.setState({ failedWith: null });
  }

  override render() {
    if (this.state.failedWith === null) return this.props.children;
    return <Failed reason={this.state.failedWith} onRetry={() => this.setState({ failedWith: null })} />;
  }
}

function Failed({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <div role="alert">
      <EmptyState title={t('failed.title')} actions={<Button onPress={onRetry}>{t('failed.retry')}</Button>}>
        <p>{t('failed.text')}</p>
        <p>
          <code>{reason}</code>
        </p>
      </EmptyState>
    </div>
  );
}
