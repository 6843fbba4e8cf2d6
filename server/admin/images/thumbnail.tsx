/** A small picture of an image, with its text for those who do not see it. */
import type { Media } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';

export function Thumbnail({ image }: { image: Pick<Media, 'id' | 'alt'> }) {
  const { language } = useApp();
  return (
    <img
      class="thumbnail"
      src={`/api/v1/images/${image.id}/file`}
      alt={image.alt[language]}
      width={96}
      height={72}
      loading="lazy"
    />
  );
}
