import './message-list.css';
import type { ReactNode } from 'react';
import type { Message } from '../../shared/errors.ts';
import { strings } from '../strings.sv.ts';
import { Button } from './button.tsx';
import { MessageLine } from './message-line.tsx';

interface MessageListProps {
  readonly title: string;
  readonly messages: readonly Message[];
  readonly action?: ReactNode;
  readonly onClose: () => void;
}

/** What an import has to tell afterwards: a line that sums up, then each remark with its place. */
export function MessageList({ title, messages, action, onClose }: MessageListProps) {
  const worst = messages.some(message => message.level !== 'info') ? 'warning' : 'done';
  return (
    <div className="message-list">
      <MessageLine
        kind={worst}
        title={title}
        actions={
          <>
            {action}
            <Button variant="link" onPress={onClose}>
              {strings.common.close}
            </Button>
          </>
        }
      >
        {messages.length > 0 && strings.messages.count(messages.length)}
      </MessageLine>
      {messages.length > 0 && (
        <ul className="message-list-items">
          {messages.map(message => (
            <li key={`${message.line} ${message.text}`}>
              <span className="message-list-place">{message.line !== null && strings.messages.line(message.line)}</span>
              {message.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
