/** The text of an image for those who do not see it, in both languages. */
import type { Media } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { Field } from '../parts/field.tsx';

interface Props {
  alt: Media['alt'];
  onChange(alt: Media['alt']): void;
}

export function AltFields({ alt, onChange }: Props) {
  const { t } = useApp();
  return (
    <>
      {(['fr', 'en'] as const).map((each) => (
        <Field
          key={each}
          label={t(`admin.plan.alt.${each}`)}
          {...(each === 'fr' ? { hint: t('admin.plan.altHint') } : {})}
        >
          {(control) => (
            <input
              {...control}
              lang={each}
              value={alt[each]}
              maxLength={1000}
              onInput={(event) => onChange({ ...alt, [each]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
