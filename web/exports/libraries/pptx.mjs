export { default as Presentation } from 'pptxgenjs';
