// Inside the frame that these pages have already.
import { NothingHere } from "../nothing-here.tsx";

export default NothingHere;
