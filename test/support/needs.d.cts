/** Path of LibreOffice, null where it is not installed. */
export const soffice: string | null;
