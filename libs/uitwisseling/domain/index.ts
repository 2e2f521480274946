export * from './aanlevering';
