import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import '../../print/page.css';
import css from '../../print/print.module.css';

interface Props {
  readonly backTo: string;
  readonly howTo: string;
  readonly testId: string;
  readonly choice?: ReactNode;
  readonly children: ReactNode;
}

/** The desk a paper lies on: the way back, what to print it on, and the button; none of it is printed. */
export function PaperTools({ backTo, howTo, testId, choice, children }: Props) {
  const w = useText(incidentOpenPapersText);
  const [, go] = useLocation();
  return (
    <main className={css.desk} data-testid={testId}>
      <div className={css.tools}>
        <Button icon={<ArrowLeftOutlined />} onClick={() => go(backTo)}>
          {w.back}
        </Button>
        {choice}
        <span>{howTo}</span>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {w.print}
        </Button>
      </div>
      {children}
    </main>
  );
}
