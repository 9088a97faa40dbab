import { useState } from 'react';
import { deskText } from '#ui/text/pages.ts';
import { useText } from '#ui/text/use-text.ts';
import { Button } from '../../wallet/parts/button.tsx';
import { TextField } from '../../wallet/parts/text-field.tsx';
import { Queue } from './queue.tsx';

/** The desk of the identity provider: its code first, which `npm start` puts in the address. */
export function Desk() {
  const text = useText(deskText);
  const [typed, setTyped] = useState(() => location.hash.slice(1));
  const [code, setCode] = useState<string | null>(() => location.hash.slice(1) || null);
  const [isWrong, setWrong] = useState(false);
  if (code !== null) {
    return (
      <Queue
        code={code}
        onWrongCode={() => {
          setCode(null);
          setWrong(true);
        }}
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setCode(typed.trim());
      }}
    >
      <p className="lead">{text.lead}</p>
      {isWrong && <p role="alert">{text.wrongCode}</p>}
      <TextField label={text.code} hint={text.codeHint} value={typed} onChange={setTyped} />
      <Button look="filled" type="submit" waits={typed.trim() === ''}>
        {text.open}
      </Button>
    </form>
  );
}
