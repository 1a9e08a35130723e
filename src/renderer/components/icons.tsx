/** The icons that are used. Each stands beside words or on a named button, so none is read out by itself. */

import {
  ArrowLeftOutlined as ArrowLeft,
  CheckOutlined as Check,
  CloseOutlined as Close,
  CopyOutlined as Copy,
  DiffOutlined as Diff,
  DownOutlined as Down,
  EditOutlined as Edit,
  ExclamationCircleOutlined as ExclamationCircle,
  ExportOutlined as Export,
  EyeOutlined as Eye,
  FileAddOutlined as FileAdd,
  FileTextOutlined as FileText,
  FolderAddOutlined as FolderAdd,
  GlobalOutlined as Global,
  InboxOutlined as Inbox,
  MessageOutlined as Message,
  MinusOutlined as Minus,
  PlusOutlined as Plus,
  QuestionCircleOutlined as QuestionCircle,
  RedoOutlined as Redo,
  SearchOutlined as Search,
  UndoOutlined as Undo,
  UnorderedListOutlined as UnorderedList,
  UpOutlined as Up,
  UserOutlined as User,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

interface IconProps {
  readonly className?: string;
}

const silent = (Icon: ComponentType<{ className?: string; 'aria-hidden': true }>) => (props: IconProps) => (
  <Icon {...props} aria-hidden />
);

export const ArrowLeftOutlined = silent(ArrowLeft);
export const CheckOutlined = silent(Check);
export const CloseOutlined = silent(Close);
export const CopyOutlined = silent(Copy);
export const DownOutlined = silent(Down);
export const EditOutlined = silent(Edit);
export const ExclamationCircleOutlined = silent(ExclamationCircle);
export const ExportOutlined = silent(Export);
export const EyeOutlined = silent(Eye);
export const FileAddOutlined = silent(FileAdd);
export const FileTextOutlined = silent(FileText);
export const FolderAddOutlined = silent(FolderAdd);
export const GlobalOutlined = silent(Global);
export const DiffOutlined = silent(Diff);
export const InboxOutlined = silent(Inbox);
export const MessageOutlined = silent(Message);
export const MinusOutlined = silent(Minus);
export const PlusOutlined = silent(Plus);
export const QuestionCircleOutlined = silent(QuestionCircle);
export const RedoOutlined = silent(Redo);
export const SearchOutlined = silent(Search);
export const UndoOutlined = silent(Undo);
export const UnorderedListOutlined = silent(UnorderedList);
export const UpOutlined = silent(Up);
export const UserOutlined = silent(User);
