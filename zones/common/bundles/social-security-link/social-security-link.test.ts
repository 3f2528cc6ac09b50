import { bundleTests } from '../bundle-tests.ts';
import { hmtResidencePermit } from '../../schemes/hmt-residence-permit/scheme.ts';
import { socialInsurance } from '../../schemes/social-insurance/scheme.ts';
import { socialCard } from '../../schemes/social-card/scheme.ts';
import { socialSecurityLink } from './bundle.ts';
import { scenarios } from './scenarios.ts';

bundleTests(socialSecurityLink, [hmtResidencePermit, socialInsurance, socialCard], scenarios);
