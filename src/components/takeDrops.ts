/** Takes the files that are dropped on an element before what stands in it does: an editor would write them out as text. */
export function takeDrops(target: HTMLElement, take: (files: File[]) => void): void {
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const mark = (isOver: boolean) => target.classList.toggle("is-over", isOver);
  target.addEventListener(
    "dragover",
    (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(true);
    },
    {capture: true}
  );
  target.addEventListener("dragleave", () => mark(false), {capture: true});
  target.addEventListener(
    "drop",
    (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(false);
      take([...event.dataTransfer!.files]);
    },
    {capture: true}
  );
}
