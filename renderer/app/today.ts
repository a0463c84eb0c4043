import { useEffect, useState } from 'react';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { localDayOf } from '../ui/format.ts';

/** Today where the reader sits; changes by itself after midnight. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(() => localDayOf(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setToday(localDayOf(new Date())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}
