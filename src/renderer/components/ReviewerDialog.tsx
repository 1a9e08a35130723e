/**
 * Asks for the reviewer's name: once before anything else, and again whenever it is to change. The first time it is all
 * there is on the page, so the language is offered here too.
 */

import { Button, Input, type InputRef, Modal } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { useWords } from '../locales/hooks.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { GlobalOutlined } from './icons.tsx';
import { useReturn } from './useReturn.ts';

export function ReviewerDialog() {
  const words = useWords();
  const acts = useActs();
  const open = useSelect((state) => state.dialog === 'reviewer');
  const reviewer = useSelect((state) => state.reviewer);
  const needed = reviewer === '';
  const field = useRef<InputRef>(null);
  const close = () => {
    acts.show(null);
    acts.refocus();
  };
  return (
    <Modal
      open={open}
      title={words.reviewer.title}
      width={400}
      footer={null}
      closable={!needed}
      keyboard={!needed}
      mask={{ closable: !needed }}
      onCancel={close}
      // The dialog takes the keyboard for its first button when it opens; it belongs to the name.
      afterOpenChange={(isOpen) => {
        if (isOpen) field.current?.focus({ cursor: 'all' });
      }}
      destroyOnHidden
    >
      <NameForm first={reviewer} field={field} />
    </Modal>
  );
}

interface NameProps {
  readonly first: string;
  readonly field: RefObject<InputRef | null>;
}

function NameForm({ first, field }: NameProps) {
  const words = useWords();
  const acts = useActs();
  const locale = useSelect((state) => state.locale);
  const [name, setName] = useState(first);
  useReturn();
  return (
    <form
      className="reviewer-form"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.setReviewer(name).then(acts.refocus);
      }}
    >
      <p>{words.reviewer.explain}</p>
      <div className="reviewer-line">
        <Input
          ref={field}
          autoFocus
          aria-label={words.reviewer.name}
          placeholder={words.reviewer.name}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {words.reviewer.save}
        </Button>
      </div>
      {first === '' ? (
        <Button
          type="link"
          size="small"
          className="reviewer-language"
          icon={<GlobalOutlined />}
          lang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
          onClick={() => void acts.setLocale(locale === 'zh-CN' ? 'en' : 'zh-CN')}
        >
          {words.top.language}
        </Button>
      ) : null}
    </form>
  );
}
