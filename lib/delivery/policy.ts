/** When parcels leave the workshop. */

/** Where the workshop's clock hangs: its days and hours are those of this place, summer time included. */
export const workshopTimeZone = "Europe/Dublin";

/** What is ordered before this hour of a working day leaves on it: the carriers come at four, and packing takes its time. */
export const cutOffHour = 14;
