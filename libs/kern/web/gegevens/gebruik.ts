import { useQuery } from '@tanstack/react-query';
import { useGetIdentity, usePermissions } from 'react-admin';
import { api } from './http';
import type { Medewerker } from './sessie';

/** The roles of the person who is logged in; empty while that is still being asked. */
export function useRollen(): string[] {
  const { permissions } = usePermissions<string[]>();
  return permissions ?? [];
}

/** True when the person who is logged in has one of these roles. */
export function useHeeftRol(...rollen: string[]): boolean {
  const eigen = useRollen();
  return rollen.some((rol) => eigen.includes(rol));
}

/** The person who is logged in; undefined while that is still being asked. */
export function useMedewerker(): Medewerker | undefined {
  const { data } = useGetIdentity();
  return data as unknown as Medewerker | undefined;
}

/**
 * Reads something of the API that is no React-Admin record: reference data, a figure, a time line.
 * Takes the path below `/v1`; null waits. Answers as react-query does.
 */
export function useApi<T>(pad: string | null, versMs = 0) {
  return useQuery<T>({
    queryKey: ['api', pad],
    queryFn: ({ signal }) => api<T>(pad ?? '', { signal }),
    enabled: pad !== null,
    staleTime: versMs,
    retry: false,
  });
}
