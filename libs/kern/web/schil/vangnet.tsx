import { Component, type ReactNode } from 'react';
import { Foutpagina } from './foutpagina';

interface Props {
  /** Another value gives the page a new chance. */
  sleutel: string;
  children: ReactNode;
}

/** Catches a page that breaks, so that the navigation stays usable. */
export class Vangnet extends Component<Props, { stuk: boolean }> {
  override state = { stuk: false };

  static getDerivedStateFromError() {
    return { stuk: true };
  }

  override componentDidUpdate(vorig: Props) {
    if (vorig.sleutel !== this.props.sleutel && this.state.stuk) this.setState({ stuk: false });
  }

  override render() {
    return this.state.stuk ? <Foutpagina resetErrorBoundary={() => this.setState({ stuk: false })} /> : this.props.children;
  }
}
