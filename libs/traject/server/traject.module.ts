import { Global, Module } from '@nestjs/common';
import { TrajectActies } from './traject-acties';
import { TrajectCorrecties } from './traject-correcties';
import { TrajectHaken } from './traject-haken';
import { TrajectController } from './traject.controller';
import { TrajectLezer } from './traject.lezer';
import { Trajecten } from './trajecten';

@Global()
@Module({
  controllers: [TrajectController],
  providers: [Trajecten, TrajectCorrecties, TrajectLezer, TrajectActies, TrajectHaken],
  exports: [Trajecten],
})
export class TrajectApiModule {}
