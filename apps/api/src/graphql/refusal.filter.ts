import { DomainError } from '@colloquy/domain/vocabulary';
import { Catch, type ExceptionFilter } from '@nestjs/common';

/**
 * A refusal is an answer and no fault: it goes to the reader as it is, without a line and a stack
 * in the log. Nest would write both for whatever no filter takes.
 */
@Catch(DomainError)
export class RefusalFilter implements ExceptionFilter<DomainError> {
  catch(refusal: DomainError): DomainError {
    return refusal;
  }
}
