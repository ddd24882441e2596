import { Button, Form, Input } from 'antd';
import { boundariesText } from '../../text/boundaries.ts';
import { useText } from '../../text/LanguageProvider.tsx';

export interface NewPlanValues {
  readonly name: string;
  readonly reason: string;
}

interface Props {
  readonly isSending: boolean;
  readonly onSubmit: (values: NewPlanValues) => void;
}

/** A plan begins with a name and why. */
export function NewPlanForm({ isSending, onSubmit }: Props) {
  const { form: w } = useText(boundariesText);
  return (
    <Form<NewPlanValues>
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: '', reason: '' }}
      onFinish={onSubmit}
      disabled={isSending}
    >
      <Form.Item name="name" label={w.name} rules={[{ required: true, whitespace: true, message: w.nameNeeded }]}>
        <Input maxLength={80} placeholder={w.nameHint} autoFocus />
      </Form.Item>
      <Form.Item name="reason" label={w.reason}>
        <Input.TextArea maxLength={500} placeholder={w.reasonHint} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isSending} block>
        {w.make}
      </Button>
    </Form>
  );
}
