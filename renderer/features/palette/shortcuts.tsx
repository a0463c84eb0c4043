import './palette.css';
import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useAllCommands } from '../../app/commands.tsx';
import { strings } from '../../strings.sv.ts';
import { IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

interface ShortcutsProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that means something where the window is now, by group. */
export function Shortcuts({ isOpen, onClose }: ShortcutsProps) {
  const commands = useAllCommands().filter(command => command.keys !== undefined);
  const groups = [...new Set(commands.map(command => command.group))];
  return (
    <ModalOverlay className="palette-over" isOpen={isOpen} onOpenChange={open => !open && onClose()} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog">
          <header className="shortcuts-head">
            <Heading slot="title">{strings.commands.shortcuts}</Heading>
            <IconButton icon={X} label={strings.common.close} keys="Escape" onPress={onClose} />
          </header>
          <ScrollRegion className="shortcuts" label={strings.commands.shortcuts}>
            {groups.map(group => (
              <section key={group}>
                <h3 className="label">{group}</h3>
                {commands
                  .filter(command => command.group === group)
                  .map(command => (
                    <div key={command.id} className="shortcut">
                      {command.text}
                      <Kbd keys={command.keys ?? ''} />
                    </div>
                  ))}
              </section>
            ))}
          </ScrollRegion>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
