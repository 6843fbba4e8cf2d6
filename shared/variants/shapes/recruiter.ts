/** The recruiter: the job, the team, how to apply. */
import { jobsOf } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const recruiter: Shape = {
  persona: 'recruiter',
  make(material) {
    const jobs = jobsOf(material);
    if (jobs.length === 0) return decline('no-job');
    if (material.link === null) return decline('no-link');
    return written(...jobs, frame(material, 'variant.shape.apply', { link: material.link }), tagLine(material));
  },
};
export default recruiter;
