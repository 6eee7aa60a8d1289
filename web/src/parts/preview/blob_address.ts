import { useEffect, useState } from 'react';

/// An address of a file that is here already, given back when nobody shows it any more.
export function useBlobAddress(file: Blob): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address lives as long as the element is shown
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
