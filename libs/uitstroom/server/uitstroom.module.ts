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

@Module({
  controllers: [PlaatsingController, UitstroomController],
  providers: [
    Plaatsingen, Uitstromen, UitstroomCorrecties, Controles, UitkeringEinde, UitstroomActies, UitstroomLezer, UitstroomHaken,
  ],
})
export class UitstroomApiModule {}
