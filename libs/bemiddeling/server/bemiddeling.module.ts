import { Module } from '@nestjs/common';
import { WerkgeverController } from './werkgever.controller';
import { Werkgevers } from './werkgevers';

/** Werkgevers; vacatures and voordrachten come later. */
@Module({ controllers: [WerkgeverController], providers: [Werkgevers] })
export class BemiddelingApiModule {}
