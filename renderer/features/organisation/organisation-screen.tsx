import './organisation.css';
import { strings } from '../../strings.sv.ts';
import { OrganisationDraft } from './organisation-draft.tsx';
import { CommitteeSection, ContactSection } from './organisation-form.tsx';
import { PersonSection } from './person-section.tsx';

/** The organisation as it stands in letterheads, its committees, and the people who write. */
export function OrganisationScreen() {
  return (
    <main className="page" aria-labelledby="organisation-heading">
      <div className="page-head">
        <h1 id="organisation-heading">{strings.start.organisation}</h1>
        <span className="page-head-note">{strings.organisation.lead}</span>
      </div>
      <div className="page-body">
        <OrganisationDraft>
          {editing => (
            <>
              <ContactSection {...editing} />
              <CommitteeSection {...editing} />
            </>
          )}
        </OrganisationDraft>
        <PersonSection />
      </div>
    </main>
  );
}
