import { Module } from '@nestjs/common';
import { Controles } from './controles';
import { PlaatsingController } from './plaatsing.controller';
import { Plaatsingen } from './plaatsingen';
import { UitkeringEinde } from './uitkering-einde';
import { UitstroomActies } from './uitstroom-acties';
import { UitstroomController } from './uitstroom.controller';
import { UitstroomCorrecties } from './uitstroom-correcties';
import { UitstroomHaken } from './uitstroom-haken';
import { UitstroomLezer } from './uitstroom.lezer';
import { Uitstromen } from './uitstromen';

/** What higher capabilities may call. */
const OPEN = [Uitstromen, UitstroomCorrecties, Controles];

@Module({
  controllers: [PlaatsingController, UitstroomController],
  providers: [
    ...OPEN, Plaatsingen, UitkeringEinde, UitstroomActies, UitstroomLezer, UitstroomHaken,
  ],
  exports: OPEN,
})
export class UitstroomApiModule {}
