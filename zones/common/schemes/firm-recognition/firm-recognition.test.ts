import { schemeTests } from '../application/scheme-tests.ts';
import { homeRegistration } from '../home-registration/scheme.ts';
import { scenarios } from './scenarios.ts';
import { firmRecognition } from './scheme.ts';

schemeTests(firmRecognition, scenarios, [homeRegistration]);
