import { Module } from '@nestjs/common';
import { UitstroomApiModule } from '@trajectplein/uitstroom/server';
import { VerschilAfhandeling } from './verschil-afhandeling';
import { VerschilController } from './verschil.controller';
import { VerschilHaken } from './verschil-haken';
import { VerschilLezer } from './verschil.lezer';
import { UitkeringenBestand } from './uitkeringen-bestand';
import { Verschillen } from './verschillen';

@Module({
  imports: [UitstroomApiModule],
  controllers: [VerschilController],
  providers: [UitkeringenBestand, Verschillen, VerschilAfhandeling, VerschilLezer, VerschilHaken],
})
export class UitkeringenApiModule {}
