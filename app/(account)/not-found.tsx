// Inside the frame that the pages of the account have already.
import { NothingHere } from "../nothing-here.tsx";

export default NothingHere;
