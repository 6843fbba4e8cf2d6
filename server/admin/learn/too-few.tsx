/** Said once for the whole page as long as too few people shared, with what would fill it. */
import { Users } from 'lucide';
import { useApp } from '../app-context.ts';
import { Link } from '../parts/link.tsx';
import { Empty } from '../parts/notice.tsx';

export function TooFew({ fewest }: { fewest: number }) {
  const { t } = useApp();
  return (
    <Empty icon={Users} title={t('admin.learn.fewTitle')}>
      <p>{t('admin.learn.fewWhat', { fewest })}</p>
      <ul class="ways">
        <li>
          <Link to="/admin/people">{t('admin.learn.fewInvite')}</Link>
        </li>
        <li>
          <Link to="/admin/posts">{t('admin.learn.fewPublish')}</Link>
        </li>
        <li>{t('admin.learn.fewLonger')}</li>
      </ul>
    </Empty>
  );
}
