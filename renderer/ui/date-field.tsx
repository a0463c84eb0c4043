import './date-field.css';
import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { FieldFoot, FieldLabel, type FieldProps } from './field.tsx';

type DateFieldProps = FieldProps<IsoDate | null>;

/** A day, written as ÅÅÅÅ-MM-DD part by part or chosen in a calendar; null when it is not set. */
export function DateField({
  label,
  value,
  onChange,
  onBlur,
  hint,
  error,
  isRequired,
  isReadOnly,
  hideLabel,
}: DateFieldProps) {
  return (
    <DatePicker<CalendarDate>
      className="field date-field"
      value={value === null ? null : parseDate(value)}
      onChange={day => onChange(day?.toString() ?? null)}
      onBlur={() => onBlur?.()}
      isInvalid={Boolean(error)}
      isReadOnly={isReadOnly ?? false}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <Group className="field-group date-group">
        <DateInput className="date-input">
          {segment => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <AriaButton className="date-open">
          <CalendarDays className="icon" data-size="small" aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldFoot hint={hint} error={error} />
      <Popover className="popover">
        <Dialog className="calendar-dialog">
          <Calendar className="calendar" firstDayOfWeek="mon">
            <header className="calendar-head">
              <AriaButton slot="previous" className="icon-button" data-size="small">
                <ChevronLeft className="icon" aria-hidden="true" />
              </AriaButton>
              <Heading className="calendar-title" />
              <AriaButton slot="next" className="icon-button" data-size="small">
                <ChevronRight className="icon" aria-hidden="true" />
              </AriaButton>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {day => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{date => <CalendarCell date={date} className="calendar-day" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
