import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Another key (the path) starts afresh. */
  readonly resetKey: string;
  readonly renderBroken: (error: unknown, reset: () => void) => ReactNode;
}

/** A page that breaks does not take the others with it. */
export class ErrorBoundary extends Component<Props, { error: unknown; brokenKey: string | null }> {
  override state = { error: null as unknown, brokenKey: null as string | null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
    this.setState({ brokenKey: this.props.resetKey });
  }

  override componentDidUpdate() {
    const { brokenKey } = this.state;
    if (brokenKey !== null && brokenKey !== this.props.resetKey) this.reset();
  }

  reset = () => this.setState({ error: null, brokenKey: null });

  override render() {
    return this.state.error === null ? this.props.children : this.props.renderBroken(this.state.error, this.reset);
  }
}
