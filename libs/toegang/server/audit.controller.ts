import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag } from '@trajectplein/kern/server';
import { AuditLijst, AuditVraag } from './audit.dto';
import { AuditLezer } from './audit.lezer';

@ApiTags('toezicht')
@Controller('audit')
@Doel('toezicht')
export class AuditController {
  constructor(private readonly lezer: AuditLezer) {}

  /** Who saw and changed what, newest first. */
  @Get()
  @Mag('privacy')
  @ApiOkResponse({ type: AuditLijst })
  lijst(@Query() vraag: AuditVraag): Promise<AuditLijst> {
    return this.lezer.lijst(vraag);
  }
}
