import { schemeTests } from '../application/scheme-tests.ts';
import { firmRecognition } from '../firm-recognition/scheme.ts';
import { homeRegistration } from '../home-registration/scheme.ts';
import { scenarios } from './scenarios.ts';
import { professionalRecognition } from './scheme.ts';

schemeTests(professionalRecognition, scenarios, [firmRecognition, homeRegistration]);
